package org.vinhdanh.federation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The certificate of registration of science and technology activity that a centre holds (Law on Science and Technology,
 * Decree 08/2014/NĐ-CP): number, day, who gave it, until when.
 */
public record Registration(String number, Optional<LocalDate> on, String authority, Optional<LocalDate> until) {

    public static final Registration NONE = new Registration("", Optional.empty(), "", Optional.empty());
}
