# Plans and applies a stage inside of Terraform: every reference, type and key is evaluated, with no account. What a resource would
# compute is made up by Terraform, save where the provider checks its form.
mock_provider "aws" {
  mock_data "aws_caller_identity" { defaults = { account_id = "123456789012" } }
  mock_data "aws_partition" { defaults = { partition = "aws", dns_suffix = "amazonaws.com" } }
  mock_data "aws_region" { defaults = { name = "us-east-1" } }
  mock_resource "aws_lb" {
    defaults = {
      arn        = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/x/1111111111111111"
      arn_suffix = "app/x/1111111111111111"
      dns_name   = "x.us-east-1.elb.amazonaws.com"
      zone_id    = "Z1"
    }
  }
  mock_resource "aws_lb_target_group" {
    defaults = {
      arn        = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/x/1111111111111111"
      arn_suffix = "targetgroup/x/1111111111111111"
    }
  }
  mock_resource "aws_lb_listener" {
    defaults = { arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/x/1111111111111111/1111111111111111" }
  }
  mock_resource "aws_iam_role" { defaults = { arn = "arn:aws:iam::123456789012:role/x" } }
  mock_resource "aws_iam_policy" { defaults = { arn = "arn:aws:iam::123456789012:policy/x" } }
  mock_resource "aws_ecs_cluster" { defaults = { arn = "arn:aws:ecs:us-east-1:123456789012:cluster/x" } }
  mock_resource "aws_ecs_task_definition" { defaults = { arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/x:1" } }
  mock_resource "aws_cloudwatch_log_group" { defaults = { arn = "arn:aws:logs:us-east-1:123456789012:log-group:x" } }
  mock_resource "aws_service_discovery_http_namespace" {
    defaults = { arn = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-x" }
  }
  mock_resource "aws_vpc" { defaults = { ipv6_cidr_block = "2600:1f13::/56" } }
  mock_resource "aws_route53_zone" { defaults = { zone_id = "Z2", name_servers = ["ns-1.awsdns-01.com", "ns-2.awsdns-02.org"] } }
  mock_resource "aws_acm_certificate" {
    defaults = {
      arn = "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
      domain_validation_options = [
        for name in ["cruddur.fun", "*.cruddur.fun", "www.cruddur.fun", "api.cruddur.fun", "api.example.com"] : {
          domain_name           = name
          resource_record_name  = "_x.${name}"
          resource_record_type  = "CNAME"
          resource_record_value = "_y.acm-validations.aws"
        }
      ]
    }
  }
}

run "apply" {
  command = apply
}
