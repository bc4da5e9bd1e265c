/** Mail that is never lost and always can be handed over by hand. Start reading at {@link org.vinhdanh.platform.mail.Outbox}. */
@NamedInterface("mail")
@NullMarked
package org.vinhdanh.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
