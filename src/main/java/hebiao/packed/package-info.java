/** Rules, templates and policies as the build packs them, so that no command waits for yaml to be parsed. */
package hebiao.packed;
