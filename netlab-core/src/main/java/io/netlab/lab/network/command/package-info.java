/** The words of {@code docker network}, with Docker's options and in Docker's form. */
@NullMarked
package io.netlab.lab.network.command;

import org.jspecify.annotations.NullMarked;
