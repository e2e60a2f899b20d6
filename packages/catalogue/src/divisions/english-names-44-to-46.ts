/** Names in pinyin without their kind: by the first four digits, `last two digits name, …`. Guangdong, Guangxi, Hainan. */
export const englishNames44To46: Readonly<Record<string, string>> = {
  '4401':
    '00 Guangzhou, 03 Liwan, 04 Yuexiu, 05 Haizhu, 06 Tianhe, 11 Baiyun, 12 Huangpu, 13 Panyu, 14 Huadu, 15 Nansha, 16 Luogang, 17 Conghua, 18 Zengcheng, 83 Zengcheng, 84 Conghua',
  '4402':
    '00 Shaoguan, 03 Wujiang, 04 Zhenjiang, 05 Qujiang, 22 Shixing, 24 Renhua, 29 Wengyuan, 32 Ruyuan, 33 Xinfeng, 81 Lechang, 82 Nanxiong',
  '4403':
    "00 Shenzhen, 03 Luohu, 04 Futian, 05 Nanshan, 06 Bao'an, 07 Longgang, 08 Yantian, 09 Longhua, 10 Pingshan, 11 Guangming",
  '4404': '00 Zhuhai, 02 Xiangzhou, 03 Doumen, 04 Jinwan',
  '4405':
    "00 Shantou, 07 Longhu, 11 Jinping, 12 Haojiang, 13 Chaoyang, 14 Chaonan, 15 Chenghai, 23 Nan'ao",
  '4406': '00 Foshan, 04 Chancheng, 05 Nanhai, 06 Shunde, 07 Sanshui, 08 Gaoming',
  '4407':
    '00 Jiangmen, 03 Pengjiang, 04 Jianghai, 05 Xinhui, 81 Taishan, 83 Kaiping, 84 Heshan, 85 Enping',
  '4408':
    '00 Zhanjiang, 02 Chikan, 03 Xiashan, 04 Potou, 11 Mazhang, 23 Suixi, 25 Xuwen, 81 Lianjiang, 82 Leizhou, 83 Wuchuan',
  '4409':
    '00 Maoming, 02 Maonan, 03 Maogang, 04 Dianbai, 23 Dianbai, 81 Gaozhou, 82 Huazhou, 83 Xinyi',
  '4412':
    '00 Zhaoqing, 02 Duanzhou, 03 Dinghu, 04 Gaoyao, 23 Guangning, 24 Huaiji, 25 Fengkai, 26 Deqing, 83 Gaoyao, 84 Sihui',
  '4413': '00 Huizhou, 02 Huicheng, 03 Huiyang, 22 Boluo, 23 Huidong, 24 Longmen',
  '4414':
    '00 Meizhou, 02 Meijiang, 03 Meixian, 21 Mei, 22 Dabu, 23 Fengshun, 24 Wuhua, 26 Pingyuan, 27 Jiaoling, 81 Xingning',
  '4415': '00 Shanwei, 02 Cheng, 21 Haifeng, 23 Luhe, 81 Lufeng',
  '4416': '00 Heyuan, 02 Yuancheng, 21 Zijin, 22 Longchuan, 23 Lianping, 24 Heping, 25 Dongyuan',
  '4417': '00 Yangjiang, 02 Jiangcheng, 04 Yangdong, 21 Yangxi, 23 Yangdong, 81 Yangchun',
  '4418':
    '00 Qingyuan, 02 Qingcheng, 03 Qingxin, 21 Fogang, 23 Yangshan, 25 Lianshan, 26 Liannan, 27 Qingxin, 81 Yingde, 82 Lianzhou',
  '4419': '00 Dongguan',
  '4420': '00 Zhongshan',
  '4451': "00 Chaozhou, 02 Xiangqiao, 03 Chao'an, 21 Chao'an, 22 Raoping",
  '4452': '00 Jieyang, 02 Rongcheng, 03 Jiedong, 21 Jiedong, 22 Jiexi, 24 Huilai, 81 Puning',
  '4453': "00 Yunfu, 02 Yuncheng, 03 Yun'an, 21 Xinxing, 22 Yunan, 23 Yun'an, 81 Luoding",
  '4501':
    "00 Nanning, 02 Xingning, 03 Qingxiu, 05 Jiangnan, 07 Xixiangtang, 08 Liangqing, 09 Yongning, 10 Wuming, 22 Wuming, 23 Long'an, 24 Mashan, 25 Shanglin, 26 Binyang, 27 Heng, 81 Hengzhou",
  '4502':
    "00 Liuzhou, 02 Chengzhong, 03 Yufeng, 04 Liunan, 05 Liubei, 06 Liujiang, 21 Liujiang, 22 Liucheng, 23 Luzhai, 24 Rong'an, 25 Rongshui, 26 Sanjiang",
  '4503':
    "00 Guilin, 02 Xiufeng, 03 Diecai, 04 Xiangshan, 05 Qixing, 11 Yanshan, 12 Lingui, 21 Yangshuo, 22 Lingui, 23 Lingchuan, 24 Quanzhou, 25 Xing'an, 26 Yongfu, 27 Guanyang, 28 Longsheng, 29 Ziyuan, 30 Pingle, 31 Lipu, 32 Gongcheng, 81 Lipu",
  '4504':
    '00 Wuzhou, 03 Wanxiu, 04 Dieshan, 05 Changzhou, 06 Longxu, 21 Cangwu, 22 Teng, 23 Mengshan, 81 Cenxi',
  '4505': '00 Beihai, 02 Haicheng, 03 Yinhai, 12 Tieshangang, 21 Hepu',
  '4506': '00 Fangchenggang, 02 Gangkou, 03 Fangcheng, 21 Shangsi, 81 Dongxing',
  '4507': '00 Qinzhou, 02 Qinnan, 03 Qinbei, 21 Lingshan, 22 Pubei',
  '4508': '00 Guigang, 02 Gangbei, 03 Gangnan, 04 Qintang, 21 Pingnan, 81 Guiping',
  '4509': '00 Yulin, 02 Yuzhou, 03 Fumian, 21 Rong, 22 Luchuan, 23 Bobai, 24 Xingye, 81 Beiliu',
  '4510':
    '00 Baise, 02 Youjiang, 03 Tianyang, 21 Tianyang, 22 Tiandong, 23 Pingguo, 24 Debao, 25 Jingxi, 26 Napo, 27 Lingyun, 28 Leye, 29 Tianlin, 30 Xilin, 31 Longlin, 81 Jingxi, 82 Pingguo',
  '4511': '00 Hezhou, 02 Babu, 03 Pinggui, 21 Zhaoping, 22 Zhongshan, 23 Fuchuan',
  '4512':
    "00 Hechi, 02 Jinchengjiang, 03 Yizhou, 21 Nandan, 22 Tian'e, 23 Fengshan, 24 Donglan, 25 Luocheng, 26 Huanjiang, 27 Bama, 28 Du'an, 29 Dahua, 81 Yizhou",
  '4513': '00 Laibin, 02 Xingbin, 21 Xincheng, 22 Xiangzhou, 23 Wuxuan, 24 Jinxiu, 81 Heshan',
  '4514':
    '00 Chongzuo, 02 Jiangzhou, 21 Fusui, 22 Ningming, 23 Longzhou, 24 Daxin, 25 Tiandeng, 81 Pingxiang',
  '4601': '00 Haikou, 05 Xiuying, 06 Longhua, 07 Qiongshan, 08 Meilan',
  '4602': '00 Sanya, 02 Haitang, 03 Jiyang, 04 Tianya, 05 Yazhou',
  '4603': '00 Sansha',
  '4604': '00 Danzhou',
  '4690':
    "01 Wuzhishan, 02 Qionghai, 03 Danzhou, 05 Wenchang, 06 Wanning, 07 Dongfang, 21 Ding'an, 22 Tunchang, 23 Chengmai, 24 Lingao, 25 Baisha, 26 Changjiang, 27 Ledong, 28 Lingshui, 29 Baoting, 30 Qiongzhong",
};
