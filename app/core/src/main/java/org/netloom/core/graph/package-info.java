/// The net as a person draws it: blocks, links, shapes and what is wrong with them.
@NullMarked
package org.netloom.core.graph;

import org.jspecify.annotations.NullMarked;
