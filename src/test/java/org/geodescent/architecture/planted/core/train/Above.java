package org.geodescent.architecture.planted.core.train;

/** Reaches down, and is reached from below. */
public final class Above {
    private final org.geodescent.architecture.planted.core.linalg.Chance chance =
            new org.geodescent.architecture.planted.core.linalg.Chance();

    public int level() {
        System.out.println(chance.next(this));
        Thread thread = new Thread(() -> {});
        thread.setDaemon(true);
        return 1;
    }
}
