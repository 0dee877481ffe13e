/**
 * Reading of source text: dates, times, phones, e-mails, money, percent, names, markup. Pure functions; a reading tells
 * what it repaired and what it could not read, under the codes of the source facts (M11, M31 ...). Knows no column and no file.
 */
package io.bridgework.model.value;
