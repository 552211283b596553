package hebiao.web;

/**
 * What a load is, from system properties.
 *
 * @param users departments' people at work at once
 * @param seconds how long they work
 * @param everySeconds how often each sends a form; 0 for at once again
 * @param turns how many forms each sends at most
 * @param reads whether each also reads its sheet and its inbox, and the finance office its board
 * @param slow so many more clients that send 1 KB a second
 * @param heap of the service, in MiB
 */
record LoadPlan(int users, int seconds, int everySeconds, int turns, boolean reads, int slow, int heap) {

    static LoadPlan asked() {
        return new LoadPlan(Integer.getInteger("users", 100), Integer.getInteger("seconds", 300),
                Integer.getInteger("every", 10), Integer.getInteger("turns", Integer.MAX_VALUE),
                Boolean.getBoolean("reads"), Integer.getInteger("slow", 0),
                Integer.getInteger("heap", 256));
    }
}
