/** The pages of rounds, nominations, decisions and certificates. */
@NullMarked
package org.vinhdanh.nominations.web;

import org.jspecify.annotations.NullMarked;
