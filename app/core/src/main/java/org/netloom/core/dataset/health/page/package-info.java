/// The health report as a page that opens in any browser, offline.
@NullMarked
package org.netloom.core.dataset.health.page;

import org.jspecify.annotations.NullMarked;
