/// Tests of what the commands that train take from their words.
@NullMarked
package org.netloom.engine.cli.training;

import org.jspecify.annotations.NullMarked;
