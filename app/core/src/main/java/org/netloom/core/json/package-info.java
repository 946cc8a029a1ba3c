/// How records become JSON and come back.
@NullMarked
package org.netloom.core.json;

import org.jspecify.annotations.NullMarked;
