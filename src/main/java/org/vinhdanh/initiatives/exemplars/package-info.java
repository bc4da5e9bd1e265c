/**
 * Exemplars (điển hình tiên tiến): people and collectives found in movements, proposed by a unit, chosen by the union, sent
 * to the congress above, told of on the site and taken up by others. Start reading at
 * {@link org.vinhdanh.initiatives.exemplars.Exemplar#after}, then at the door
 * {@link org.vinhdanh.initiatives.exemplars.Exemplars}.
 */
@NamedInterface("exemplars")
@NullMarked
package org.vinhdanh.initiatives.exemplars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
