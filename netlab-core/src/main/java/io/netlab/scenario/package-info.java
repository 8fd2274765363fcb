/** Scenarios: what a YAML file says, read with exact positions, checked as a whole before anything is built. */
@NullMarked
package io.netlab.scenario;

import org.jspecify.annotations.NullMarked;
