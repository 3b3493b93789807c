// Reads templates with the parser of the AWS CDK and prints, as JSON, what the rule packs of cdk-nag find in them.
// Arguments: pairs of a template's name and its file.
'use strict';

const { App, CfnResource, Stack } = require('aws-cdk-lib');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');
const { AwsSolutionsChecks, NIST80053R5Checks } = require('cdk-nag');

const app = new App({ analyticsReporting: false });
const names = new Map();
for (let at = 2; at < process.argv.length; at += 2) {
  const stack = new Stack(app, `Template${at}`);
  names.set(stack.node.id, process.argv[at]);
  new CfnInclude(stack, 'In', { templateFile: process.argv[at + 1] });
}
const resources = app.node.findAll().filter((node) => CfnResource.isCfnResource(node)).length;

const packs = [new AwsSolutionsChecks(app), new NIST80053R5Checks(app)].map((pack) => {
  const rules = new Set();
  const apply = pack.applyRule;
  pack.applyRule = (rule) => {
    rules.add(rule.ruleSuffixOverride ?? rule.rule.name);
    return apply.call(pack, rule);
  };
  const findings = [];
  for (const violation of pack.validateScope(app).violations) {
    for (const construct of violation.violatingConstructs ?? violation.violatingResources) {
      const [stack, , resource] = (construct.constructPath ?? construct.resourceLogicalId).split('/');
      findings.push({ rule: violation.ruleName, template: names.get(stack), resource });
    }
  }
  return { pack: pack.readPackName, rules: rules.size, resources, findings };
});
console.log(JSON.stringify(packs));
