/**
 * The public face: whose site this is, its home page, the honour roll and the verification of certificates.
 * Start reading at {@link org.vinhdanh.portal.Sites}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "federation"})
@NullMarked
package org.vinhdanh.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
