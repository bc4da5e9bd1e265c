package org.vinhdanh.portal.articles;

/** What can be done with an article, by name, so that pages ask the same door. */
public enum ArticleDeed {
    WRITE,
    SUBMIT,
    SEND_BACK,
    PUBLISH,
    WITHDRAW
}
