/**
 * Who signs in and what they are where: passwords, one-time links, second factors, roles held in an organisation and below
 * it, and the security of every address. Only those above all others (set-up, demonstration) import this module; it fills in the
 * kernel's Actor. Start reading at {@link org.vinhdanh.accounts.SignIn}, then {@link org.vinhdanh.accounts.Accounts}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "platform::sheets",
            "platform::pace",
            "platform::files",
            "platform::instance",
            "platform::mail"
        })
@NullMarked
package org.vinhdanh.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
