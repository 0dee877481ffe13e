/** The façade {@link io.bridgework.migration.Migration} and the concrete stages behind it. What windows and commands show comes from here as values. */
package io.bridgework.migration;
