/**
 * A client of Pipedrive's REST API: v2 first, v1 where v2 has nothing. Transport, pacing, budget, paging, typed
 * replies. It must not know anything of dental practices, nor of any other package here.
 */
package io.bridgework.pipedrive;
