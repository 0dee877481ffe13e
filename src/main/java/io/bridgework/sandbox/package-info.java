/**
 * The built-in Pipedrive: an HTTP server on the loopback address with Pipedrive's paths, costs, limits and value
 * rules, for the demo and the tests. It must not know anything else of Bridgework; where the facts are uncertain it is
 * stricter than the real service.
 */
package io.bridgework.sandbox;
