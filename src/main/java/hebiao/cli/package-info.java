/** Commands; thin: what they do lies in the packages below. */
package hebiao.cli;
