/** The file format of scenarios: what may stand in a file, how it is read, and the door to the bundled scenarios. */
@NullMarked
package io.netlab.scenario.file;

import org.jspecify.annotations.NullMarked;
