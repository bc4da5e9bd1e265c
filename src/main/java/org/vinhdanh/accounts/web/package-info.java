/** The pages of signing in, of one's own account and of the accounts of an organisation. */
@NullMarked
package org.vinhdanh.accounts.web;

import org.jspecify.annotations.NullMarked;
