/// The words of the trade: what each means, with a small drawing, where it stands and in a window.
@NullMarked
package org.netloom.studio.glossary;

import org.jspecify.annotations.NullMarked;
