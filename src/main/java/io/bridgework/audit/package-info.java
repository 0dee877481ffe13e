/** Data-quality rules: staged rows in, findings out. Knows the model and nothing else. */
package io.bridgework.audit;
