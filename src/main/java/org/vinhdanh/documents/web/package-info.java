@NullMarked
package org.vinhdanh.documents.web;

import org.jspecify.annotations.NullMarked;
