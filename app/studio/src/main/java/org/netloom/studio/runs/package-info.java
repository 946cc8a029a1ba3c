/// The place Results: the project's runs, their curves, how well they do and where they are wrong.
@NullMarked
package org.netloom.studio.runs;

import org.jspecify.annotations.NullMarked;
