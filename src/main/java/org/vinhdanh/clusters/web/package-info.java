/** The pages of clusters, their years, sheets, scores and rankings. */
@NullMarked
package org.vinhdanh.clusters.web;

import org.jspecify.annotations.NullMarked;
