/** 核对口径: what comes and goes under another policy before it counts; policies and templates listed. */
package hebiao.web.policy;
