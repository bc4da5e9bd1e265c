/**
 * The work calendar of a site: what happens on which day, who comes, and the invitation to it. Start reading at
 * {@link org.vinhdanh.portal.diary.Diary}.
 */
@NamedInterface("diary")
@NullMarked
package org.vinhdanh.portal.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
