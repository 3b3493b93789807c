// Reads pairs of templates from a file and prints, as JSON, what the CDK's own comparison says of each resource.
// Argument: a file with an array of {name, before, after}.
'use strict';

const { readFileSync } = require('node:fs');
const { fullDiff } = require('@aws-cdk/cloudformation-diff');

const impacts = {};
for (const pair of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  impacts[pair.name] = {};
  fullDiff(pair.before, pair.after).resources.forEachDifference((id, change) => {
    impacts[pair.name][id] = change.changeImpact;
  });
}
console.log(JSON.stringify(impacts));
