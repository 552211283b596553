/** 表样的编写: tries a template on forms made at random before any real form is read with it. */
package hebiao.authoring;
