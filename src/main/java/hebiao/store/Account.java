package hebiao.store;

/**
 * A user.
 *
 * @param login what is typed to sign in, in small letters
 * @param name what others see
 * @param departmentId of a 填报人; null for all others
 * @param department its name; null with {@code departmentId}
 * @param password the Argon2id hash as a PHC string
 * @param renew whether the password holds for one sign-in only
 * @param disabled whether nobody may sign in by it
 */
public record Account(long id, String login, String name, Role role, Long departmentId, String department,
        String password, boolean renew, boolean disabled) {
}
