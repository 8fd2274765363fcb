/** A tutorial while somebody does it: steps begin, goals are judged, help is given, and it is remembered how far one is. */
@NullMarked
package io.netlab.lesson;

import org.jspecify.annotations.NullMarked;
