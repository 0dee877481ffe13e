/** How stages run: plan, order, progress, pause, resume, status. It knows no concrete stage. Threads are made here. */
package io.bridgework.engine;
