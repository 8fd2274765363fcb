/** The door: a lab is opened, built to a scenario, looked at, checked and cleared through here. */
@NullMarked
package io.netlab.lab;

import org.jspecify.annotations.NullMarked;
