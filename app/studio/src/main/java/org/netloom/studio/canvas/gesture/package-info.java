/// What a person does with the pointer, a class a gesture.
@NullMarked
package org.netloom.studio.canvas.gesture;

import org.jspecify.annotations.NullMarked;
