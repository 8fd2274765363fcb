/**
 * What has to be done: compares a wanted with a seen network and lists ops that make one of the other, in an order that
 * works. Nothing is done here.
 */
@NullMarked
package io.netlab.plan;

import org.jspecify.annotations.NullMarked;
