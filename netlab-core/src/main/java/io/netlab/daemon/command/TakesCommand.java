package io.netlab.daemon.command;

/** A command whose first word that is no option begins somebody else's command: {@code docker run busybox ls -l}. */
interface TakesCommand {}
