/// The pictures in bars: how many of which class, how large, how wide for their height.
@NullMarked
package org.netloom.studio.dataset.charts;

import org.jspecify.annotations.NullMarked;
