@NullMarked
package org.vinhdanh.portal.search.web;

import org.jspecify.annotations.NullMarked;
