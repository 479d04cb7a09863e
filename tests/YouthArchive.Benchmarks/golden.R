# What lme4 makes of one CSV file (entry,judge,score[,weight]): JSON on standard output, seventeen digits.
suppressPackageStartupMessages(library(lme4))
file <- commandArgs(trailingOnly = TRUE)[1]
d <- read.csv(file, colClasses = c(entry = "character", judge = "character"))
if (is.null(d$weight)) d$weight <- 1
# The optimiser's own stopping rules are loose; the golden values should not be.
control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9, maxfun = 100000), calc.derivs = FALSE, check.conv.singular = "ignore")
# In units of the standard deviation, which lme4 itself would not need but its optimiser likes.
unit <- sd(d$score)
m <- suppressWarnings(lmer(I(score / unit) ~ 1 + (1 | entry) + (1 | judge), data = d, weights = weight, REML = TRUE, control = control))
v <- as.data.frame(VarCorr(m))
of <- function(group) v$vcov[v$grp == group] * unit^2
effects <- ranef(m, condVar = TRUE)
number <- function(x) sprintf("%.17g", x)
rows <- function(key, group) {
  e <- effects[[group]]
  s <- sqrt(attr(e, "postVar")[1, 1, ]) * unit
  # The radix order is the order of bytes, whatever the machine's language.
  at <- order(rownames(e), method = "radix")
  paste0("    {\"", key, "\": \"", rownames(e)[at], "\", \"effect\": ", number(e[at, 1] * unit), ", \"standardError\": ", number(s[at]), "}", collapse = ",\n")
}
cat("{\n  \"lme4\": \"", as.character(packageVersion("lme4")), "\",\n", sep = "")
cat("  \"mean\": ", number(fixef(m) * unit), ",\n  \"spread\": ", number(unit), ",\n", sep = "")
cat("  \"variance\": {\"entry\": ", number(of("entry")), ", \"judge\": ", number(of("judge")), ", \"residual\": ", number(of("Residual")), "},\n", sep = "")
cat("  \"deviance\": ", number(REMLcrit(m)), ",\n", sep = "")
cat("  \"entries\": [\n", rows("entry", "entry"), "\n  ],\n  \"judges\": [\n", rows("judge", "judge"), "\n  ]\n}\n", sep = "")
