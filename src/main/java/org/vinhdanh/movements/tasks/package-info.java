/**
 * Tasks: what guidance, a review or a meeting asks for, with owner, deadline and result; the yearly guidance of the
 * Standing Board; the calendar of all that is due. Start reading at {@link org.vinhdanh.movements.tasks.Tasks}.
 */
@NamedInterface("tasks")
@NullMarked
package org.vinhdanh.movements.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
