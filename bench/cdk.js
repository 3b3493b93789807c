// The peer: about what examples/cruddur says, written for the AWS CDK and synthesized without running any other program.
'use strict';

const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const ecr = require('aws-cdk-lib/aws-ecr');
const ecs = require('aws-cdk-lib/aws-ecs');
const acm = require('aws-cdk-lib/aws-certificatemanager');
const elb = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const iam = require('aws-cdk-lib/aws-iam');
const logs = require('aws-cdk-lib/aws-logs');
const route53 = require('aws-cdk-lib/aws-route53');
const targets = require('aws-cdk-lib/aws-route53-targets');
const ssm = require('aws-cdk-lib/aws-ssm');
const xray = require('aws-cdk-lib/aws-xray');

const app = new cdk.App({ analyticsReporting: false, outdir: process.argv[2] });
const stack = new cdk.Stack(app, 'Cruddur', { env: { region: 'ap-south-1' } });

const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const zone = new route53.PublicHostedZone(stack, 'Zone', { zoneName: 'cruddur.fun' });
const cluster = new ecs.Cluster(stack, 'Cluster', { vpc, containerInsightsV2: ecs.ContainerInsights.ENHANCED });
const balancer = new elb.ApplicationLoadBalancer(stack, 'LoadBalancer', { vpc, internetFacing: true });
balancer.addRedirect();
const certificate = new acm.Certificate(stack, 'Certificate', {
  domainName: 'cruddur.fun',
  subjectAlternativeNames: ['api.cruddur.fun'],
  validation: acm.CertificateValidation.fromDns(zone),
});
const listener = balancer.addListener('Https', {
  port: 443,
  certificates: [certificate],
  defaultAction: elb.ListenerAction.fixedResponse(404),
});
new xray.CfnSamplingRule(stack, 'Sampling', {
  samplingRule: { ruleName: 'cruddur', priority: 1000, fixedRate: 0.1, reservoirSize: 5, host: '*', httpMethod: '*',
    resourceArn: '*', serviceName: '*', serviceType: '*', urlPath: '*', version: 1 },
});
for (const name of ['cruddur-python', 'backend-flask', 'frontend-react-js']) {
  new ecr.Repository(stack, `${name}-repository`, { imageScanOnPush: true, lifecycleRules: [{ maxImageCount: 20 }] });
}

const services = [
  { name: 'backend-flask', port: 4567, host: 'api.cruddur.fun', path: '/api/health-check', priority: 10,
    secrets: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'CONNECTION_URL', 'ROLLBAR_ACCESS_TOKEN',
      'OTEL_EXPORTER_OTLP_HEADERS'] },
  { name: 'frontend-react-js', port: 3000, host: 'cruddur.fun', path: '/', priority: 20, secrets: [] },
];
for (const { name, port, host, path, priority, secrets } of services) {
  const group = new logs.LogGroup(stack, `${name}-logs`, { retention: logs.RetentionDays.ONE_MONTH });
  const task = new ecs.FargateTaskDefinition(stack, `${name}-task`, { cpu: 256, memoryLimitMiB: 512 });
  task.addToTaskRolePolicy(new iam.PolicyStatement({ actions: ['xray:PutTraceSegments'], resources: ['*'] }));
  const logging = ecs.LogDrivers.awsLogs({ logGroup: group, streamPrefix: name });
  task.addContainer(name, {
    image: ecs.ContainerImage.fromRegistry(`111122223333.dkr.ecr.ap-south-1.amazonaws.com/${name}:v1`),
    portMappings: [{ containerPort: port, name }],
    logging,
    secrets: Object.fromEntries(secrets.map((secret) => [secret, ecs.Secret.fromSsmParameter(
      ssm.StringParameter.fromSecureStringParameterAttributes(stack, `${name}-${secret}`,
        { parameterName: `/cruddur/${name}/${secret}` }))])),
  });
  task.addContainer('xray-daemon', {
    image: ecs.ContainerImage.fromRegistry('public.ecr.aws/xray/aws-xray-daemon:3.3.14'),
    portMappings: [{ containerPort: 2000, protocol: ecs.Protocol.UDP }],
    logging,
  });
  const service = new ecs.FargateService(stack, `${name}-service`, {
    cluster, taskDefinition: task, assignPublicIp: true, circuitBreaker: { rollback: true }, enableExecuteCommand: true,
    minHealthyPercent: 100,
  });
  listener.addTargets(name, { port, protocol: elb.ApplicationProtocol.HTTP, priority, healthCheck: { path },
    conditions: [elb.ListenerCondition.hostHeaders([host])], targets: [service] });
  new route53.ARecord(stack, `${name}-record`, { zone, recordName: host,
    target: route53.RecordTarget.fromAlias(new targets.LoadBalancerTarget(balancer)) });
}
app.synth();
