/**
 * What this machine can do for labs: found out by trying, told with the command that mends what is missing. A
 * {@link io.netlab.doctor.Need} is what a scenario asks for, a {@link io.netlab.doctor.Feature} what may be there.
 */
@NullMarked
package io.netlab.doctor;

import org.jspecify.annotations.NullMarked;
