/** What a person sees of tutorials, in their language: pages, goals, help, and the list with their progress. */
@NullMarked
package io.netlab.shell.learn;

import org.jspecify.annotations.NullMarked;
