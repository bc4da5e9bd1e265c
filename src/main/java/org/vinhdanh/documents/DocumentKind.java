package org.vinhdanh.documents;

/**
 * A kind of document.
 *
 * @param symbol how its number shortens it ({@code NĐ}); empty where it has none
 * @param law true for what makes law
 */
public record DocumentKind(String code, String name, String symbol, boolean law) {}
