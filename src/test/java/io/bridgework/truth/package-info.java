/**
 * An independent judge of migrations: what a truth file says has to be in an account, against what is there. It knows
 * nothing of how the migration works, only Pipedrive's HTTP interface.
 */
package io.bridgework.truth;
