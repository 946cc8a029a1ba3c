/// JPEGs decoded from their coefficients on (ITU-T T.81): those that the JDK's decoder lacks or spoils.
@NullMarked
package org.netloom.core.dataset.picture.jpeg.coded;

import org.jspecify.annotations.NullMarked;
