/**
 * The printed certificate and the code that proves it: a full design or text alone on pre-printed stock, one or a
 * thousand in one PDF. Knows nothing of the register; it prints what it is given. Start reading at
 * {@link org.vinhdanh.awards.certificates.CertificatePress}.
 */
@NamedInterface("certificates")
@NullMarked
package org.vinhdanh.awards.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
