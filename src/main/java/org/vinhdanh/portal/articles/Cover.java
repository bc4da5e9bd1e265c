package org.vinhdanh.portal.articles;

/** The picture above an article; its alternative text and credit belong to the picture in the library. */
public record Cover(MediaId picture, String caption) {}
