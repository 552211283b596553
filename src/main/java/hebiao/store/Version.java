package hebiao.store;

import hebiao.consolidation.Status;

/**
 * One file that a department sent, once; the file corrected is the next version.
 *
 * @param series what its versions have in common: 项目编码, or the file's name where the project is not known
 * @param number counted from 1
 * @param project the project's name as the form has it; empty when none was read
 * @param late whether it came after the last day in time
 * @param received the moment, in UTC
 * @param decision RETURNED or ACCEPTED by the finance office; null before
 * @param remark of the finance office; null without
 * @param trailSeq the number of its record in the trail
 * @param trailHash the hash of that record
 */
public record Version(long id, String month, long departmentId, String department, String author, String series,
        int number, String file, String sha256, long size, String project, Status status, int errors, int warnings,
        int notices, boolean late, String program, String template, String policy, String received, String decision,
        String remark, long trailSeq, String trailHash) {
}
