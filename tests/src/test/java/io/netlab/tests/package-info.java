/** Tests of the whole program: they start the launcher as a user would, and look at what it prints and leaves. */
@NullMarked
package io.netlab.tests;

import org.jspecify.annotations.NullMarked;
