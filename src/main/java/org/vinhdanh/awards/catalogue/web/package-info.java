@NullMarked
package org.vinhdanh.awards.catalogue.web;

import org.jspecify.annotations.NullMarked;
