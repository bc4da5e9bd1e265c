/**
 * How people and bodies are written in Vietnamese lists: titles and honorific in the cell of the name, capitals, the
 * order by given name, and whether a text names a person, a collective or a household.
 * Start reading at {@link org.vinhdanh.platform.names.PersonName}.
 */
@NamedInterface("names")
@NullMarked
package org.vinhdanh.platform.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
